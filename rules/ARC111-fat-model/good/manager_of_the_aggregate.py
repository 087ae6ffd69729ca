from django.db import models, transaction


class PollManager(models.Manager):
    def create_with_choices(self, question, choices):
        with transaction.atomic():
            poll = self.create(question=question)
            Choice.objects.bulk_create([Choice(poll=poll, text=text) for text in choices])
        return poll

    def close_all(self):
        return self.filter(is_open=True).update(is_open=False)


class Poll(models.Model):
    question = models.CharField(max_length=200)
    is_open = models.BooleanField(default=True)

    objects = PollManager()


class Choice(models.Model):
    poll = models.ForeignKey(Poll, on_delete=models.CASCADE)
    text = models.CharField(max_length=100)
