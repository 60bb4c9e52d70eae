package id.kentongan.people;

/** One thing a person may be allowed to do in a unit. Every web handler names the one it needs. */
public enum Permission {
    READ,
    /** Works on what came in: takes, answers for, corrects. */
    WORK,
    /** Leads the desk: hands work to others and takes it back. */
    LEAD,
    IMPORT,
    EXPORT,
    MANAGE_SOURCES,
    MANAGE_UNITS,
    MANAGE_PEOPLE,
    /** Answers persons who ask what is kept of them, and erases it. */
    MANAGE_PRIVACY,
    /** Lets the reader learn from corrections, and switches what it learnt on and off. */
    TEACH,
    /** Opens and closes the forms of satisfaction surveys, and sets what they ask and weigh. */
    MANAGE_SURVEYS,
    SEE_HEALTH,
    SEE_LOG
}
