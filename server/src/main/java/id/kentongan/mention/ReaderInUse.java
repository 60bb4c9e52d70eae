package id.kentongan.mention;

import id.kentongan.text.Reader;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The reader that what comes in is read with. It may be exchanged at any time; who reads many texts for one purpose asks
 * once, so that all of them are read alike.
 */
@Component
public class ReaderInUse {
    private final AtomicReference<Reader> current = new AtomicReference<>(Reader.shipped());

    public Reader current() {
        return current.get();
    }

    /** From now on; what is being read at this moment goes on as it began. */
    public void use(Reader reader) {
        current.set(reader);
    }
}
