slack-open-form = Ouvrir le formulaire
slack-form-waits = Quelques questions vous attendent :
slack-answer = Répondre
slack-answer-title = Votre réponse
slack-answer-label = Votre message
slack-send = Envoyer
slack-cancel = Annuler
slack-code = (Dans Slack : /confrere start { $code }, en privé avec l’assistant.)
