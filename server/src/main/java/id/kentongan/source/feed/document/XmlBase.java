package id.kentongan.source.feed.document;

import id.kentongan.platform.net.WebAddress;
import java.net.URI;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Relative links inside XML, seen from the {@code xml:base} of the elements around them (XML Base, 4). */
final class XmlBase {

    private XmlBase() {}

    /** @param document the address of the document */
    static @Nullable URI resolve(Element element, String href, URI document) {
        return WebAddress.resolve(of(element, document), href);
    }

    /** What links in an element are seen from. */
    static URI of(Element element, URI document) {
        var parent = element.getParentElement();
        var outer = parent == null ? document : of(parent, document);
        var own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        var resolved = own == null ? null : WebAddress.resolve(outer, own);
        return resolved == null ? outer : resolved;
    }
}
