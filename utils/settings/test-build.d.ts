/** True in the build for tests only: loopback pages, a fixed clock, and the ledger read back. Set by the bundler. */
declare const __TEST_BUILD__: boolean;
