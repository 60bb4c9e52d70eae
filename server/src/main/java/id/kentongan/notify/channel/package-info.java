/**
 * The ways out of the house: mail, Telegram, webhooks. Each hands over one message and says what became of it; none knows why
 * it is sent, or tries twice.
 */
@NullMarked
package id.kentongan.notify.channel;

import org.jspecify.annotations.NullMarked;
