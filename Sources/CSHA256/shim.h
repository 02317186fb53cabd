#include <stddef.h>
#include <stdint.h>

/* SHA-256 in one call, by the very BoringSSL that swift-crypto links and keeps to itself. swift-crypto's own interface
   makes and wipes an object for each hash, which costs as much as hashing a node of the tree. The symbol is weak: should
   a later swift-crypto call it otherwise, zavet_sha256 says so, and its caller hashes with swift-crypto. */
extern uint8_t *CCryptoBoringSSL_SHA256(const uint8_t *bytes, size_t count, uint8_t *digest) __attribute__((weak));

/* Writes 32 bytes to digest and returns 1; returns 0, with nothing written, when the function is not there. */
static inline int zavet_sha256(const void *bytes, size_t count, void *digest) {
    if (!CCryptoBoringSSL_SHA256) return 0;
    CCryptoBoringSSL_SHA256(bytes, count, digest);
    return 1;
}
