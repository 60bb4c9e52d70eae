/**
 * The way from files that somebody sent to an import: they are kept under names of our own, looked into, shown, and become
 * an import when the sender has said which columns and offices they mean. What nobody confirms is gone after a day.
 */
@NullMarked
package id.kentongan.source.upload;

import org.jspecify.annotations.NullMarked;
