language-menu-langue = change the language
language-which = Which language shall I speak?
language-set = I speak English to you.
