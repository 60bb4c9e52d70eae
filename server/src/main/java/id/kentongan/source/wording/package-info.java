/** What every reader of files does to the words in them: takes out what is not writing, and unwraps translations. */
@NamedInterface("wording")
@NullMarked
package id.kentongan.source.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
