package id.kentongan.report.digest;

import id.kentongan.people.PersonId;
import id.kentongan.report.Period.Length;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person wants the report by mail.
 *
 * @param rhythm each morning, or each Monday
 * @param base how the person reaches the server, for the link
 * @param sentOn the last day for which it was sent
 * @param notBefore when to try again after a failure
 */
public record Subscription(
        PersonId person,
        String address,
        Length rhythm,
        String base,
        @Nullable LocalDate sentOn,
        @Nullable Instant notBefore) {}
