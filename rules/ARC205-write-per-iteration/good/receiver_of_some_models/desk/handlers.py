def index(sender, instance, **kwargs):
    print("index", instance.pk)
