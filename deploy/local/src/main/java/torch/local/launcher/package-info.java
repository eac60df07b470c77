/** Starts, watches and stops the whole platform on one machine: the Java behind deploy/up and deploy/status. */
@NullMarked
package torch.local.launcher;

import org.jspecify.annotations.NullMarked;
