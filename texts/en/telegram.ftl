telegram-file = I could not read this file: Telegram did not hand it over. Send it again, or paste the text.
telegram-file-big = This file is over 20 MB, Telegram’s limit. Send a lighter version, or paste the text.
telegram-private = This answer is not for a group. Open a conversation with me, then try again here.
telegram-open = Write to me in private
