# A picture in words, for those who cannot see it: all its numbers in one line.

picture-number = { $label } { $number }
picture-percent = { $label } { $number }%
# $told: what was told already; $next: the number that follows.
picture-joined = { $told }; { $next }
picture-told = { $heading }: { $told }
