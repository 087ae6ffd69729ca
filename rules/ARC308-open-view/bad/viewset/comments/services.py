from .models import Comment


def hide(pk):
    Comment.objects.filter(pk=pk).update(is_hidden=True)
