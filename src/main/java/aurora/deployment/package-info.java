/**
 * Who may deploy a stack from outside of AWS without a stored key: the identity providers, two IAM roles (one that looks, one that changes)
 * and what they may do. The policies are pure; nothing here is deployed unless configuration asks for it.
 */
@NullMarked
package aurora.deployment;

import org.jspecify.annotations.NullMarked;
