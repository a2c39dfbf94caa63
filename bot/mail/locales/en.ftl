# Addresses, as far as one is refused.

mail-address-unreadable = This is not an e-mail address. Write it like name@example.org.
mail-address-breaks-line = There is a line break or another invisible character in the address. Type it anew, without spaces: name@example.org.
mail-address-not-ascii = Before the “@” of an e-mail address, not every mail server takes accents or other letters. Give an address without them.
