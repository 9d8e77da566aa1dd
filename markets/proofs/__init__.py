"""Files that prove: archives of the journal, the verifier, the server's key, the attestation."""
