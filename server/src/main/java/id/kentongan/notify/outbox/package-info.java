/**
 * The outbox: notices are written into it within the transaction of whoever has something to say, and a relay carries them out
 * from there, until they are sent or given up. What cannot be sent stays there to be seen.
 */
@NullMarked
package id.kentongan.notify.outbox;

import org.jspecify.annotations.NullMarked;
