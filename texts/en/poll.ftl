poll-how = Write the question and then the answers, separated by "|", two to { $most }: /poll Which photo? | the room | the team
