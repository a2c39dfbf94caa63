# Addresses, as far as one is refused.

mail-address-unreadable = Ce n’est pas une adresse électronique. Écrivez-la ainsi : nom@example.org.
mail-address-breaks-line = L’adresse contient un saut de ligne ou un autre caractère invisible. Saisissez-la de nouveau, sans espaces : nom@example.org.
mail-address-not-ascii = Avant le « @ » d’une adresse électronique, tous les serveurs n’acceptent pas les accents ni d’autres lettres. Donnez une adresse qui n’en a pas.
