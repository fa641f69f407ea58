"""The interview: what was said becomes facts, facts become an assessment, and the next question is found."""
