from django.db import models


class Video(models.Model):
    title = models.CharField(max_length=100)
    state = models.CharField(max_length=20, default="uploaded")

    def start_transcoding(self):  # ARC111 transcode
        from .tasks import transcode

        self.state = "queued"
        self.save(update_fields=["state"])
        transcode.delay(self.pk)
