voice-menu-voix = your own texts, so that the model writes as you do
voice-card = **Your voice**: { $count ->
    [0] no sample
    [one] one sample
   *[other] { $count } samples
 }. Paste a few of your posts: names, contacts and health words are masked in them, and they are kept encrypted.
voice-model = The model ({ $host }) takes rhythm and vocabulary from them, never facts.
voice-no-model = No model is connected: they will serve the day there is one. The house’s texts stay the same.
voice-add = Add a sample
voice-more = Another
voice-drop = Forget this one
voice-clear = Clear all
voice-ask = Paste a post that you wrote.
voice-length = Between { $shortest } and { $longest } characters, please.
voice-kept = Kept ({ $count }), in this form:
