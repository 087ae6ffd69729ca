"""A related manager's rows know their parent, and nothing else."""

from django.db import models


class Project(models.Model):
    name = models.CharField(max_length=100)


class Milestone(models.Model):
    title = models.CharField(max_length=100)


class Task(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE)
    done = models.BooleanField(default=False)


def milestones(project_id):
    project = Project.objects.get(pk=project_id)
    for task in project.tasks.filter(done=False):
        print(task.project.name, task.milestone.title)  # ARC201 Task.milestone


def filtering_by_the_parent_does_not_set_it(project_id):
    project = Project.objects.get(pk=project_id)
    for task in Task.objects.filter(project=project):
        print(task.project.name)  # ARC201 Task.project
