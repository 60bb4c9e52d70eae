/**
 * Finds issues that come up in a stream of posts before anybody has a keyword for them.
 *
 * <p>{@link id.kentongan.signal.emerge.Emergence} is the one door: it is given posts in the order of their time, each with the
 * family of its near-duplicates and its terms, and answers with bursts. Time is that of the posts, there is no clock; what it
 * says after a post depends on that post and those before. Memory is bounded whatever comes in. Where terms come from and what
 * is a near-duplicate is for others to decide.
 */
@NullMarked
package id.kentongan.signal.emerge;

import org.jspecify.annotations.NullMarked;
