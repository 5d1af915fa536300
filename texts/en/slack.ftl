slack-open-form = Open the form
slack-form-waits = A few questions are waiting for you:
slack-answer = Answer
slack-answer-title = Your answer
slack-answer-label = Your message
slack-send = Send
slack-cancel = Cancel
slack-code = (In Slack: /confrere start { $code }, in private with the assistant.)
