from django.db import models


class LogEntry(models.Model):
    text = models.CharField(max_length=200)


class Plan(models.Model):
    name = models.CharField(max_length=100)

    def log(self, text):
        LogEntry.objects.create(text=f"{self.pk}: {text}")

    def shown(self):
        return self.name.title()
