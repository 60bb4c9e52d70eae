package id.kentongan.notify;

import id.kentongan.people.PersonId;
import java.time.Instant;

/** Nobody had acknowledged a notice in time, so the next person is told. Published in the transaction that does it. */
public record NoticeEscalated(String key, PersonId to, Instant at) {}
