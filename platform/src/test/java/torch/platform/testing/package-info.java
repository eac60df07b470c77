/** Test support for every service: shared real servers, topics, contracts, architecture rules. */
package torch.platform.testing;
