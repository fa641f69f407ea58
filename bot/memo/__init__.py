"""The result to take along: from facts and verdicts to a memo, and the memo as PDF, HTML, JSON and calendar."""
