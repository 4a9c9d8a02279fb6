/**
 * The stand-in for the aws provider 6.83.0: it makes nothing, keeps a recording of what it was asked, and answers what AWS would plausibly
 * answer. It shows what a program declares and in which order; what AWS accepts and does cannot be learned from it.
 */
@NullMarked
package local.provider.aws;

import org.jspecify.annotations.NullMarked;
