/** The sentences of the desk, which readers never meet: English, and Estonian. */

export const deskworkEn = {
  moment: 'Date and time',
  showAt: 'Show as of then',
  showReaders: 'As readers see it',
  showDrafts: 'With drafts',
  asReadersNow: 'As readers see it now.',
  asReadersAt: 'As readers will see it on',
  tooFar: 'That moment is too far away.',
  back: 'Back',
}

export const deskworkEt: typeof deskworkEn = {
  moment: 'Kuupäev ja kellaaeg',
  showAt: 'Näita selle aja seisuga',
  showReaders: 'Nagu lugeja näeb',
  showDrafts: 'Koos mustanditega',
  asReadersNow: 'Nii näeb lugeja lehte praegu.',
  asReadersAt: 'Nii näeb lugeja lehte',
  tooFar: 'See hetk on liiga kaugel.',
  back: 'Tagasi',
}
