from django.db import models


class Vote(models.Model):
    poll = models.ForeignKey("polls.Poll", models.CASCADE)
    user = models.ForeignKey("auth.User", models.CASCADE)


def has_voted(poll, user):
    return Vote.objects.filter(poll=poll, user=user).exists()


def withdraw(request, poll):
    Vote.objects.filter(poll=poll, user=request.user).delete()


class Summary:
    def own(self):
        return Vote.objects.filter(user=self.user, poll=self.poll)
