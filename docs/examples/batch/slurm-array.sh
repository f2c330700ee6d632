#!/bin/sh
# One list on eight nodes: sbatch slurm-array.sh. Task I makes the I-th of eight shares.
#SBATCH --job-name=attache-notes
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --requeue
#SBATCH --signal=B:TERM@60

exec attache batch briefs.yaml --out notes --jobs "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
