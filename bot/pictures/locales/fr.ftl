# Une image en mots, pour qui ne peut pas la voir : tous ses nombres sur une ligne.

picture-number = { $label } { $number }
picture-percent = { $label } { $number } %
picture-joined = { $told } ; { $next }
picture-told = { $heading } : { $told }
