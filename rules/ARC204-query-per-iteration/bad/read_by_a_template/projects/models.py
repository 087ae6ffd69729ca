from django.db import models
from django.utils.functional import cached_property


class Project(models.Model):
    name = models.CharField(max_length=100)

    def open_tasks(self):
        return self.tasks.filter(done=False)

    @cached_property
    def newest_tasks(self):
        return list(self.tasks.order_by("-pk")[:5])


class Task(models.Model):
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
