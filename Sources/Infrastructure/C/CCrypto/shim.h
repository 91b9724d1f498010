// The digests of OpenSSL's libcrypto: one call each, for bytes that are all there.
#include <openssl/sha.h>
