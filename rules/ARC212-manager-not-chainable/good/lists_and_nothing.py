"""What is sometimes a list, or nothing at all, is no queryset to go on with."""

from django.db import models


class JobManager(models.Manager):
    def runnable(self, is_paused):
        if is_paused:
            return []
        return self.filter(state="waiting")

    def of_host(self, host):
        if host is None:
            return None
        return self.filter(host=host)

    def waiting(self):
        return self.filter(state="waiting")


class Job(models.Model):
    state = models.CharField(max_length=10)
    host = models.CharField(max_length=40)

    objects = JobManager()
