package id.kentongan.cli;

import id.kentongan.people.People;
import java.time.ZoneId;
import org.springframework.beans.factory.BeanFactory;

/** What the first start asks for. */
final class Institution {
    private Institution() {}

    static void setUp(BeanFactory application) {
        var people = application.getBean(People.class);
        people.setUp(
                people.newFirstLink(), "Polres Uji", ZoneId.of("Asia/Jakarta"), "admin", "Admin", "sandi-yang-panjang");
    }
}
