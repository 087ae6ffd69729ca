from django.db import models


class Folder(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="folders")

    def outline(self):
        return {self.name: [folder.outline() for folder in self.folders.all()]}  # ARC202


class Reply(models.Model):
    text = models.TextField()
    answers = models.ForeignKey("self", models.CASCADE, null=True, related_name="replies")


def thread(reply):
    lines = [reply.text]
    for each in reply.replies.all():
        lines += thread(each)
    return lines


def threads(key):
    return thread(Reply.objects.get(pk=key))  # ARC202
