from django.conf import settings
from django.db import migrations, models


def keep_known_origin(apps, schema_editor):
    """Feed readers know the entries of an archive with SITE_ADDRESS by its host: that stays as it is from now on."""
    if settings.SITE_ADDRESS and apps.get_model("documents", "Document").objects.filter(first_published_at__isnull=False).exists():
        apps.get_model("documents", "FeedOrigin").objects.create(pk=1, origin=settings.SITE_ADDRESS.rstrip("/"))


class Migration(migrations.Migration):

    dependencies = [
        ("documents", "0007_lookup_keys"),
    ]

    operations = [
        migrations.CreateModel(
            name="FeedOrigin",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("origin", models.CharField(help_text="Scheme and host: https://archive.example. Never change it.", max_length=300)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_feed_origin")],
            },
        ),
        migrations.RunPython(keep_known_origin, migrations.RunPython.noop),
    ]
