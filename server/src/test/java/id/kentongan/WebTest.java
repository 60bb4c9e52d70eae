package id.kentongan;

import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;

/** A {@link ServerTest} that looks at the pages through a {@link TestVisitor}. */
public abstract class WebTest extends ServerTest {
    /** Nobody yet. */
    protected TestVisitor stranger() {
        return new TestVisitor(address(""));
    }

    /** A new person of that role in that unit, signed in. */
    protected TestVisitor signedIn(UnitId unit, Role role) {
        return signIn(fixtures.person(unit, role), Fixtures.PASSWORD);
    }

    protected TestVisitor signIn(String name, String password) {
        var browser = stranger();
        browser.open("/masuk");
        browser.submit("/masuk", "nama", name, "sandi", password);
        return browser;
    }
}
