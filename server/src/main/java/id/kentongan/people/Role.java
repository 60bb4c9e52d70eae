package id.kentongan.people;

import static id.kentongan.people.Permission.EXPORT;
import static id.kentongan.people.Permission.IMPORT;
import static id.kentongan.people.Permission.LEAD;
import static id.kentongan.people.Permission.MANAGE_PEOPLE;
import static id.kentongan.people.Permission.MANAGE_PRIVACY;
import static id.kentongan.people.Permission.MANAGE_SOURCES;
import static id.kentongan.people.Permission.MANAGE_SURVEYS;
import static id.kentongan.people.Permission.MANAGE_UNITS;
import static id.kentongan.people.Permission.READ;
import static id.kentongan.people.Permission.SEE_HEALTH;
import static id.kentongan.people.Permission.SEE_LOG;
import static id.kentongan.people.Permission.TEACH;
import static id.kentongan.people.Permission.WORK;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is in a unit and in every unit below it. */
public enum Role {
    /** The leader: reads one page. */
    PIMPINAN(READ),
    /** The head of public relations: answers for sources and what is done with them. */
    KASI_HUMAS(READ, WORK, LEAD, IMPORT, EXPORT, MANAGE_SOURCES, MANAGE_PRIVACY, MANAGE_SURVEYS, TEACH, SEE_HEALTH),
    /** Reads, loads and hands on what came in. */
    OPERATOR(READ, WORK, IMPORT, EXPORT),
    /** Looks at everything, changes nothing. */
    AUDITOR(READ, EXPORT, SEE_HEALTH, SEE_LOG),
    /** Keeps the installation: units, people, sources. */
    ADMIN(
            READ,
            WORK,
            LEAD,
            IMPORT,
            EXPORT,
            MANAGE_SOURCES,
            MANAGE_UNITS,
            MANAGE_PEOPLE,
            MANAGE_PRIVACY,
            MANAGE_SURVEYS,
            TEACH,
            SEE_HEALTH,
            SEE_LOG);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The name used in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that {@link #code()}; refuses any other text. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
