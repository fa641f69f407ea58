"""The library: everything the assistant states about programmes, with source, date and grade."""
