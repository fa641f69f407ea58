"""The advisers' desk: cases in files, judged against every programme, compared, varied and reported."""
