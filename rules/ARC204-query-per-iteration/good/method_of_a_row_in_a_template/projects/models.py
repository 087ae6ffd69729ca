from django.db import models


class Project(models.Model):
    name = models.CharField(max_length=100)

    def open_tasks(self):
        return self.tasks.filter(done=False)

    def all_tasks(self):
        return self.tasks.all()


class Task(models.Model):
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
