from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=50)


class Agent(models.Model):
    name = models.CharField(max_length=50)
    team = models.ForeignKey(Team, on_delete=models.PROTECT)

    def __str__(self):
        return self.name


class Ticket(models.Model):
    title = models.CharField(max_length=100)
    reporter = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="reported")
    assignee = models.ForeignKey(
        Agent, on_delete=models.SET_NULL, null=True, related_name="assigned"
    )

    def __str__(self):
        return self.title

    @property
    def team_name(self):
        return self.reporter.team.name


class Comment(models.Model):
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="comments")
    text = models.TextField()

    def __str__(self):
        return f"on {self.ticket.title}"
