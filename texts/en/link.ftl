link-code = To link another account to yours (linked: { $platforms }), send me this from the other messenger, in private, within { $minutes } minutes. The code works once.
link-cut = Unlink { $platform }
link-cut-sure = Unlink your { $platform } account? It loses access at once.
link-cut-done = The { $platform } account is unlinked.
