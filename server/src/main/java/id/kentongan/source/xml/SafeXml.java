package id.kentongan.source.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A tree of hostile XML: no document type, no entity but those of XML itself, nothing loaded from anywhere (the settings are
 * those of the OWASP cheat sheet on XML external entities), and no more elements or levels than a feed can need.
 */
public final class SafeXml {

    /** Less than the 100 that the parser of the JDK allows, which would not tell the reason. */
    public static final int DEEPEST = 90;

    public static final int MOST_ELEMENTS = 200_000;

    private static final String SAX = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";

    /** There are more elements or levels than a feed can need. */
    public static final class Overgrown extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private SafeXml() {}

    /**
     * @throws Overgrown when it is too deep or too large
     * @throws JDOMException when it is not well-formed, or declares a document type
     */
    public static Document read(String xml) throws JDOMException, Overgrown {
        var builder = new SAXBuilder(new Readers());
        builder.setExpandEntities(false);
        try {
            return builder.build(new StringReader(xml));
        } catch (JDOMException e) {
            if (e.getCause() instanceof Overgrown overgrown) {
                throw overgrown;
            }
            throw e;
        } catch (IllegalArgumentException e) {
            // JDOM knows rules for names that its parser does not
            throw new JDOMException("not a tree", e);
        } catch (IOException e) {
            throw new JDOMException("a string cannot fail", e);
        }
    }

    private static final class Readers implements XMLReaderJDOMFactory {
        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                var factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature(XERCES + "disallow-doctype-decl", true);
                factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
                factory.setFeature(SAX + "external-general-entities", false);
                factory.setFeature(SAX + "external-parameter-entities", false);
                factory.setXIncludeAware(false);
                var parser = factory.newSAXParser();
                parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
                return new Fence(parser.getXMLReader());
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("no safe parser", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }

    private static final class Fence extends XMLFilterImpl {
        private int depth;
        private int elements;

        Fence(XMLReader parent) {
            super(parent);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            depth++;
            elements++;
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new Overgrown();
            }
            super.startElement(uri, localName, qName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }
}
