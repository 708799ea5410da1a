import { Text, View } from '@tarojs/components'
import type { CertificateView } from '../../../core/contract/depositor/certificates'
import { beijing } from '../../../core/domain/calendar/beijing'
import { formatDay } from '../../../core/domain/text/format-day'
import './paper.scss'

/** The certificate as it reads on paper; the real one, with seal and check code, is the PDF. */
export function Paper({ certificate }: { certificate: CertificateView }) {
  return (
    <View id="paper" className="paper" ariaRole="article" ariaLabel={`${certificate.title}预览`}>
      <Text className="paper-t">{certificate.title}</Text>
      <Text id="certificate-number" className="paper-no">{`编号 ${certificate.number}`}</Text>
      <View className="paper-table">
        {certificate.rows.map(row => (
          <View className="paper-row" key={row.label}>
            <Text className="paper-l">{row.label}</Text>
            <Text className="paper-v">{row.value}</Text>
          </View>
        ))}
      </View>
      <View className="paper-sign">
        <Text className="paper-hint">印章和验真码在下载的文件里</Text>
        <View className="paper-by">
          <Text className="block">{certificate.centreName}</Text>
          <Text className="block">{formatDay(beijing(certificate.issuedAt).day)}</Text>
        </View>
      </View>
    </View>
  )
}
