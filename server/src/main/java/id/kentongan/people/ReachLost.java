package id.kentongan.people;

/**
 * A person lost a role or was shut out: from now on they may do less than before. It is published within the transaction
 * that changes it.
 */
public record ReachLost(PersonId person, String name) {}
